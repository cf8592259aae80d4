/** Style sheet of the page. */
export const pageStyle = `
:root { color-scheme: light dark; --line: #8883; --soft: #8881; --dim: #686e78; --accent: #635dff; --bad: #d33c3c;
  --warn: #c77700; --good: #1a8a4a; --panel: #fff; --ground: #f5f6f8; --text: #1c1e21; }
@media (prefers-color-scheme: dark) { :root { --panel: #1b1d22; --ground: #121317; --text: #e6e7ea; --dim: #9097a3; --accent: #8f8bff;
  --bad: #ff6b6b; --warn: #ffb02e; --good: #4fcf85; } }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: grid; grid-template-rows: auto 1fr; background: var(--ground);
  color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 10px 16px;
  background: var(--panel); border-bottom: 1px solid var(--line); }
h1 { font-size: 15px; margin: 0; }
h2 { font-size: 12px; letter-spacing: .04em; text-transform: uppercase; color: var(--dim); margin: 0; }
code, pre, table, .mono { font-family: ui-monospace, monospace; font-size: 12px; }
.dim { color: var(--dim); }
a { color: var(--accent); }
.grow { flex: 1; }
main { display: grid; grid-template-columns: minmax(380px, 5fr) minmax(420px, 6fr); gap: 12px; padding: 12px;
  min-height: 0; }
.column { display: grid; gap: 12px; min-height: 0; }
.column.right { grid-template-rows: 1fr auto; }
section { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; display: flex;
  flex-direction: column; min-height: 0; }
.bar { display: flex; gap: 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--line); }
.scroll { overflow: auto; min-height: 0; }
button, input, select { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line);
  border-radius: 6px; padding: 3px 10px; }
button { cursor: pointer; }
button:hover, .row:hover, tbody tr:hover { background: var(--soft); }
button:focus-visible, input:focus-visible, select:focus-visible { outline: 2px solid var(--accent); }
#objects { display: grid; grid-template-columns: 180px 1fr; min-height: 0; flex: 1; }
#kinds { border-right: 1px solid var(--line); padding: 6px; }
#kinds button { display: flex; justify-content: space-between; gap: 8px; width: 100%; border: 0; text-align: left; }
#kinds button[aria-current="true"] { background: var(--accent); color: var(--panel); }
#kinds button[aria-current="true"] span { color: inherit; }
details { border-bottom: 1px solid var(--line); }
summary { padding: 6px 12px; cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
pre { margin: 0; padding: 8px 12px 12px 26px; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); }
table { width: 100%; border-collapse: collapse; }
th { position: sticky; top: 0; background: var(--panel); text-align: left; font-weight: 500; color: var(--dim); }
th, td { padding: 3px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; vertical-align: top; }
td.path { white-space: normal; overflow-wrap: anywhere; width: 100%; min-width: 220px; }
td.number { text-align: right; }
.s2 { color: var(--good); } .s4 { color: var(--warn); } .s5, .s0 { color: var(--bad); }
.tag { display: inline-block; border: 1px solid var(--bad); color: var(--bad); border-radius: 4px; padding: 0 5px; }
.told { padding: 4px 0; color: var(--warn); white-space: normal; overflow-wrap: anywhere; }
.under { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; min-height: 0; max-height: 42vh; }
.bucket { padding: 5px 12px; }
.bucket > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px; }
meter { width: 100%; height: 10px; }
.fault { display: flex; gap: 8px; align-items: baseline; padding: 4px 12px; }
.fault code { overflow-wrap: anywhere; }
.empty { padding: 16px 12px; color: var(--dim); }
#problem { color: var(--bad); padding: 0 12px; }
@media (max-width: 900px) { body { height: auto; } main { grid-template-columns: 1fr; } .scroll { max-height: 60vh; }
  .told { padding: 4px 0; color: var(--warn); white-space: normal; overflow-wrap: anywhere; }
.under { grid-template-columns: 1fr; max-height: none; } }
`;
