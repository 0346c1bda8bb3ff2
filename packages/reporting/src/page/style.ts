import { type Html, html } from '../html/html.ts'
import { dark, light, type Palette, paper } from './palette.ts'

/** The colours as custom properties. */
const colours = (palette: Palette): Html =>
  html`:root{${Object.entries(palette).map(([name, colour]) => `--${name}:${colour};`)}}`

/**
 * The look of a page: system fonts, few colours, light and dark, paper and narrow screens. Every pair of text and ground
 * has a contrast of at least 4.5 to 1.
 */
export const style: Html = html`
:root{color-scheme:light dark}
${colours(light)}
@media(prefers-color-scheme:dark){${colours(dark)}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1.0625rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}
body>header,body>nav,main,footer{max-width:66rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,h4{font-family:ui-serif,Charter,Georgia,Cambria,'Noto Serif',serif;line-height:1.2;font-weight:600;text-wrap:balance;overflow-wrap:break-word;hyphens:auto}
h1{font-size:clamp(2rem,1.4rem + 2.6vw,3rem);margin:.2em 0 .5em;letter-spacing:-.01em}
h2{font-size:1.65rem;margin:0 0 1rem}
h3{font-size:1.2rem;margin:2.25rem 0 .6rem}
h4{font-size:1.05rem;margin:0 0 .5rem}
h5{font-size:.9rem;margin:1.1rem 0 .3rem;color:var(--quiet)}
p{margin:0 0 1rem;max-width:42rem}
a{color:var(--accent);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-999rem;padding:.75rem 1.25rem;background:var(--sheet)}
.skip:focus{left:1rem;top:1rem;z-index:1}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.page-head{padding-top:3.5rem!important}
.page-head::before{content:'';display:block;width:4rem;border-top:4px solid var(--accent);margin-bottom:1.5rem}
.as-of{color:var(--quiet);margin:0;font-size:.95rem}
.lead{font-size:1.2rem;line-height:1.55;max-width:46rem}
nav ul{list-style:none;margin:1rem 0 0;padding:.9rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:.95rem}
section{margin:3.5rem 0 0}
section+section{border-top:1px solid var(--line);padding-top:2.5rem}
.none{color:var(--quiet)}
figure{margin:0}
figcaption{margin-top:.75rem}
.frame{position:relative;overflow-x:auto}
.frame.picture{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:1rem .5rem .5rem 1rem}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.45}
th,td{padding:.55rem 1.25rem .55rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--faint)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--quiet);font-weight:600;font-size:.85rem;border-bottom:1px solid var(--line);vertical-align:bottom}
tbody th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums;max-width:7rem}
.group th{padding-top:1.25rem;font-weight:600;color:var(--accent);border-bottom:1px solid var(--line)}
.years tbody th[scope=row]{font-variant-numeric:tabular-nums}
.part{display:block;font-weight:400;color:var(--quiet);font-size:.85rem}
.when,.on time{white-space:nowrap}
.made-up{color:var(--madeUp)}
.ended.left{font-weight:600}
.parties,.decisions,.notices,.readings,.picture-facts{min-width:46rem}
.parties td:last-child,.readings td:last-child{min-width:15rem}
.decisions td:last-child{color:var(--quiet)}
.decisions th,.notices th,.governance th,.parties th,.readings th,.sources th{white-space:nowrap}
.edition{background:var(--sheet);border:1px solid var(--line);border-radius:6px;padding:1.25rem 1.5rem;margin:0 0 1rem}
.edition dl{display:flex;flex-wrap:wrap;gap:.25rem 2.5rem;margin:0}
.edition dt{color:var(--quiet);font-size:.9rem}
.edition dd{margin:0}
.edition ul{margin:0;padding-left:1.1rem;max-width:48rem}
.edition p{margin:.5rem 0 0}
.signatures{columns:2;column-gap:2.5rem;list-style:none;padding:0!important;max-width:none!important}
.signatures li{break-inside:avoid;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;border-bottom:1px solid var(--faint);padding:.2rem 0}
.signatures .on{color:var(--quiet)}
details{margin-top:1.25rem}
summary{cursor:pointer;color:var(--accent)}
details[open] summary{margin-bottom:.75rem}
.timeline{display:block;min-width:46rem;width:100%;height:auto;font:12px/1 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:var(--text)}
.timeline .label{text-anchor:end}
.timeline .axis text{fill:var(--quiet);font-variant-numeric:tabular-nums}
.timeline .turn,.timeline .base{stroke:var(--line)}
.timeline .tick,.timeline .rule{stroke:var(--faint)}
.timeline .left{stroke:var(--left);stroke-width:3}
.timeline .in{fill:var(--inBar);font-size:11.5px}
.timeline .before{text-anchor:end}
.a0{--ink:var(--a0)}.a1{--ink:var(--a1)}.a2{--ink:var(--a2)}.a3{--ink:var(--a3)}
.timeline .bar{fill:var(--ink)}
.timeline .dot{fill:var(--ink);stroke:var(--sheet);stroke-width:.5}
.timeline .dot.open{fill:var(--sheet);stroke:var(--ink);stroke-width:2}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.75rem;margin:0;padding:0;font-size:.9rem;color:var(--quiet)}
.legend li{display:flex;align-items:center;gap:.55rem}
.key{flex:none;display:inline-block;width:1.4rem;height:.8rem}
.swatch{background:var(--ink);border-radius:2px}
.key.turn{width:0;height:1.1rem;border-left:1.5px solid var(--quiet)}
.key.left{width:0;height:1.1rem;border-left:3px solid var(--left)}
.key.point{width:1rem;background:var(--quiet);clip-path:polygon(0 0,60% 0,100% 50%,60% 100%,0 100%)}
.key.dot{width:.75rem;height:.75rem;border-radius:50%;background:var(--quiet)}
.key.dot.open{background:none;border:2px solid var(--quiet)}
footer{margin-top:4rem!important;padding-top:2rem!important;padding-bottom:3rem!important;border-top:1px solid var(--line);color:var(--quiet);font-size:.95rem}
footer h2{font-size:1.05rem;margin-bottom:.4rem;color:var(--text)}
@media(max-width:44rem){body{font-size:1rem}body>header,body>nav,main,footer{padding:0 1.1rem}.page-head{padding-top:2rem!important}.signatures{columns:1}.edition{padding:1rem}.lead{font-size:1.1rem}table{font-size:.875rem}th,td{padding-right:.75rem}.parties,.notices,.readings{min-width:0}.decisions,.picture-facts{min-width:38rem}.parties td:last-child,.readings td:last-child{min-width:8rem}.parties th,.notices th,.decisions th,.readings th,.parties .when,.notices .when{white-space:normal}}
@media print{${colours(paper)}html{font-size:8.5pt}.parties,.decisions,.notices,.readings{min-width:0}nav,.skip{display:none}section{margin-top:1.5rem}section+section{padding-top:1.25rem}h2,h3,h4,h5{break-after:avoid}tr,figure,.edition{break-inside:avoid}.frame{overflow:visible}details{display:none}.timeline{min-width:0}.swatch,.key,.timeline{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit;text-decoration:none}}
`
