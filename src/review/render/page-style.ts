/** Style sheet of the page. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #f5f6f8; --panel: #fff; --text: #1c1e21; --dim: #5c626c; --line: #8884;
  --high: #c62828; --medium: #b35c00; --low: #7a6a00; --gone: #ffe3e3; --come: #dcf5e4; --soft: #8881; }
@media (prefers-color-scheme: dark) { :root { --ground: #121317; --panel: #1b1d22; --text: #e6e7ea; --dim: #9aa1ac;
  --high: #ff7b72; --medium: #ffa657; --low: #e3c65b; --gone: #5a1e22; --come: #17432a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 24px; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 28px 0 10px; display: inline-block; }
h3 { font-size: 15px; margin: 0; overflow-wrap: anywhere; }
h3 span, small, .id, em { color: var(--dim); font-weight: normal; }
a { color: inherit; }
.id { float: right; font-size: 11px; }
h4 { font-size: 13px; margin: 12px 0 0; }
p { margin: 4px 0; color: var(--dim); }
code, pre { font-family: ui-monospace, monospace; font-size: 12.5px; }
summary { cursor: pointer; }
article { background: var(--panel); border: 1px solid var(--line); border-left: 4px solid var(--line);
  border-radius: 6px; padding: 12px 16px; margin: 0 0 10px; }
article.high { border-left-color: var(--high); }
article.medium { border-left-color: var(--medium); }
article.low { border-left-color: var(--low); }
b { font-size: 11px; text-transform: uppercase; letter-spacing: .04em; border: 1px solid; border-radius: 9px;
  padding: 1px 8px; margin-right: 2px; }
b.high { color: var(--high); }
b.medium { color: var(--medium); }
b.low { color: var(--low); }
pre { margin: 6px 0 0; background: var(--soft); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
pre span { display: block; padding: 0 10px; }
.gone { background: var(--gone); }
.come { background: var(--come); }
.place { color: var(--dim); }
del, ins { font-family: ui-monospace, monospace; text-decoration: none; padding: 0 5px; }
del { background: var(--gone); }
ins { background: var(--come); }
@media print { body { background: none; font-size: 11pt; } main { max-width: none; padding: 0; }
  article { break-inside: avoid-page; } * { print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; } }
`;
