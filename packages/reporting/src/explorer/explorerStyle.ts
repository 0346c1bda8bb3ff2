import { type Html, html } from '../html/html.ts'
import { bannerStyle } from '../page/banner.ts'
import { style } from '../page/style.ts'

/** What an explorer has besides what every page has. */
export const explorerStyle: Html = html`${style}
${bannerStyle}[hidden]{display:none!important}
.controls{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--line);margin-top:1rem;padding:.75rem 0}
.controls h2{font-size:1.05rem;margin:0 0 .4rem}
.control{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.2rem 1rem;align-items:center;margin:0 0 .5rem}
.control input[type=range]{width:100%;min-width:0;min-height:1.75rem;accent-color:var(--accent)}
.hint{color:var(--quiet);font-size:.9rem;margin:0 0 .5rem}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
button,input[type=date]{font:inherit;font-size:.95rem;min-height:2rem;padding:.2rem .7rem;border:1px solid var(--quiet);border-radius:5px;background:var(--sheet);color:var(--text);max-width:100%}
button{color:var(--accent);cursor:pointer;text-align:left}
button[disabled]{color:var(--quiet);cursor:default;border-style:dashed}
button[aria-pressed=true]{border-width:2px;border-color:var(--accent);font-weight:600}
.said{margin:.3rem 0 0}
.state.breached{font-weight:600;color:var(--left)}
main dl div{display:flex;flex-wrap:wrap;gap:.1rem .75rem}
main dt{color:var(--quiet)}
main dd{margin:0}
.proof{background:var(--sheet);border:2px solid var(--accent);border-radius:6px;padding:1rem 1.25rem}
.proof ol{list-style:none;padding:0;margin:0 0 1rem}
.proof li{overflow-wrap:anywhere}
.proof th,.proof-id{overflow-wrap:anywhere}
.depth-1{padding-left:1.25rem}.depth-2{padding-left:2.5rem}.depth-3{padding-left:3.75rem}.depth-4{padding-left:5rem}.depth-5{padding-left:6.25rem}
@media(max-width:44rem),(max-height:40rem){.controls{position:static}.control{grid-template-columns:1fr}.depth-1{padding-left:.6rem}.depth-2{padding-left:1.2rem}.depth-3{padding-left:1.8rem}.depth-4{padding-left:2.4rem}.depth-5{padding-left:3rem}}
@media print{.controls{position:static;border:0}.controls h2,.control,.buttons,.hint,td button,#close,#more{display:none!important}th button{border:0!important;padding:0;min-height:0;background:none;color:inherit;font-weight:inherit}}
`
