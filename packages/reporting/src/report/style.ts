import { type Html, html } from '../html/html.ts'
import { bannerStyle } from '../page/banner.ts'
import { style } from '../page/style.ts'

/** The look of a report of figures: that of the life of an agreement, and what figures, charts and sentences need. */
export const reportStyle: Html = html`${style}
${bannerStyle}.facts{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem;margin:1.5rem 0 0;font-size:.95rem}
.facts div{display:contents}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
main section section{margin:2.5rem 0 0;border-top:1px solid var(--faint);padding-top:.1rem}
.life p{max-width:46rem;margin-top:0}
.short{list-style:none;padding:0;margin:0 0 2rem;max-width:46rem;font-size:1.15rem;line-height:1.5}
.short li{padding:.45rem 0;border-bottom:1px solid var(--faint)}
.short data{font-weight:650;font-variant-numeric:tabular-nums}
.marks{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:.8rem 1.25rem;margin:1.5rem 0 0;max-width:46rem;font-size:.95rem}
.marks h3{font-size:1rem;margin:0 0 .35rem}
.marks dl{display:flex;flex-wrap:wrap;gap:.2rem 2rem;margin:0}
.marks div{display:flex;gap:.6rem}
.marks dt{min-width:1rem;text-align:center;font-weight:600}
.marks dd{margin:0;color:var(--quiet)}
.marks p{margin:.4rem 0 0;color:var(--quiet)}
.ref{color:var(--quiet);font-size:.85em;font-weight:400;white-space:nowrap}
h3 .ref{font-size:.75em}
h3 .goal-number{color:var(--accent);font-size:1em}
.note{color:var(--quiet);font-size:.95rem}
.figures{margin:0 0 1.25rem;font-variant-numeric:tabular-nums}
.figures caption{text-align:left;font-weight:600;padding:0 0 .35rem}
.figures th,.figures td{padding:.4rem .9rem .4rem 0}
.figures th:last-child,.figures td:last-child{padding-right:0}
.figures tbody th{font-weight:400}
.figures thead th.number{text-align:right}
.figures td.number{white-space:nowrap}
.figures .quiet{color:var(--quiet)}
.duties,.years{min-width:44rem}
.duties tbody th{max-width:20rem}
.group .ref{color:inherit}
.goal .frame .figures{min-width:36rem}
.multiples{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1.75rem 3.5rem;align-items:start;margin:1rem 0}
.plotted{margin:1.5rem 0 0}
.plotted figcaption{margin:0 0 .9rem}
.plotted h3{margin-top:0}
.finding{margin:0;font-size:1.05rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,25rem),1fr));gap:1.5rem 3.5rem;align-items:start}
.multiples .pair{grid-template-columns:1fr}
.pair>*{min-width:0}
.slim{max-width:30rem}
.chart{display:block;width:100%;max-width:27rem;height:auto;font:13px/1 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums;fill:var(--text);text-anchor:middle}
.chart .bar{fill:var(--a1)}
.chart .base{stroke:var(--quiet);stroke-width:1}
.chart .track{stroke:var(--line);stroke-width:1}
.chart .missing{stroke-dasharray:2 5}
.chart .reach{stroke:var(--a1);stroke-width:3}
.chart .dot{fill:var(--accent)}
.chart .value{font-weight:600}
.chart .none{fill:var(--quiet)}
.cannot-say{margin:.75rem 0 0;font-size:.9rem;line-height:1.45;color:var(--quiet);max-width:46rem}
.cannot-say div{margin:.3rem 0}
.cannot-say dt{display:inline;font-weight:600}
.cannot-say dt::after{content:':'}
.cannot-say dd{display:inline;margin:0}
.breaks,.questions,.proposals{max-width:46rem;padding-left:1.2rem}
.breaks li,.questions li,.proposals li{margin:.4rem 0}
.definitions{min-width:44rem;font-size:.9rem}
.definitions th[scope=row]{width:32%}
.all{width:auto;min-width:60%;margin-top:1.75rem;font-size:.875rem}
.frame,#figures~details{position:relative}
#figures~details{overflow-x:auto}
@media(max-width:44rem){.slim tbody th{overflow-wrap:anywhere;hyphens:auto}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin:0 0 .5rem}.short{font-size:1.05rem}.figures th,.figures td{padding-right:.6rem}}
@media print{@page{size:A4;margin:18mm 16mm}body{font-size:10pt}details{display:block}details>summary{display:none}details::details-content{content-visibility:visible;display:block;height:auto;block-size:auto}.duties,.years,.definitions,.goal .frame .figures,.all{min-width:0}.all{width:100%;font-size:8pt}#figures~details{overflow:visible}.plotted,.marks,.banner,.short li,.questions li,.proposals li,.cannot-say div{break-inside:avoid}.goal,.figures:not(.duties):not(.all){break-inside:avoid}p{orphans:3;widows:3}thead{display:table-header-group}.chart,.chart *{print-color-adjust:exact;-webkit-print-color-adjust:exact}.multiples{gap:1rem 2rem;grid-template-columns:1fr 1fr}.pair{grid-template-columns:1fr 1fr}.multiples .pair{grid-template-columns:1fr}.chart{max-width:8cm}caption{break-after:avoid}}
`
