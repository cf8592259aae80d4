import { commonStyle } from "./common-style";

/** Style sheet of the page of what users see. */
export const lookStyle = `${commonStyle}
#problem:empty { display: none; }
main { padding: 12px 16px; display: grid; gap: 16px; max-width: 1500px; margin: 0 auto; }
label { display: flex; gap: 6px; align-items: center; }
.note { margin: 0; padding: 8px 12px; border-left: 4px solid var(--accent); background: var(--panel); }
.group { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(460px, 100%), 1fr)); gap: 12px; margin: 8px 0 0; }
article, #differences { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; min-width: 0; }
article.changed { grid-column: 1 / -1; }
h3 { font-size: 14px; margin: 0; overflow-wrap: anywhere; }
.tag { border: 1px solid currentcolor; border-radius: 4px; padding: 0 6px; font-size: 12px; color: var(--warn); }
.gone .tag, .problem { color: var(--bad); }
.problem { margin: 0; padding: 6px 12px; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 0; padding: 6px 12px; }
dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); }
.sides h4 { font-size: 12px; font-weight: 500; margin: 0; padding: 4px 12px; color: var(--dim); border-top: 1px solid var(--line); }
iframe { display: block; width: 100%; height: 620px; border: 0; border-top: 1px solid var(--line); background: #fff;
  color-scheme: light; resize: vertical; }
iframe.brand { height: 220px; } iframe.emails { height: 420px; } iframe.phone { height: 190px; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 500; color: var(--dim); }
th, td { padding: 3px 12px; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td { max-width: 480px; white-space: pre-wrap; }
#differences > summary { font-weight: 500; } #differences .scroll { max-height: 40vh; overflow: auto; }
`;
