/** Style sheet of all pages: colors by light and dark, text, buttons. */
export const commonStyle = `
:root { color-scheme: light dark; --line: #8883; --soft: #8881; --dim: #686e78; --accent: #635dff; --bad: #bd2c2c;
  --warn: #8a5200; --good: #14703a; --panel: #fff; --ground: #f5f6f8; --text: #1c1e21; }
@media (prefers-color-scheme: dark) { :root { --panel: #1b1d22; --ground: #121317; --text: #e6e7ea; --dim: #9097a3; --accent: #8f8bff;
  --bad: #ff6b6b; --warn: #ffb02e; --good: #4fcf85; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 10px 16px;
  background: var(--panel); border-bottom: 1px solid var(--line); }
h1 { font-size: 15px; margin: 0; }
h2 { font-size: 12px; letter-spacing: .04em; text-transform: uppercase; color: var(--dim); margin: 0; }
code, pre, table, .mono { font-family: ui-monospace, monospace; font-size: 12px; }
.dim { color: var(--dim); }
a { color: var(--accent); }
.grow { flex: 1; }
.bar { display: flex; gap: 8px; align-items: center; padding: 8px 12px; border-bottom: 1px solid var(--line); }
button, input, select { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line);
  border-radius: 6px; padding: 3px 10px; }
button { cursor: pointer; }
button:focus-visible, input:focus-visible, select:focus-visible { outline: 2px solid var(--accent); }
summary { padding: 6px 12px; cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#problem { color: var(--bad); padding: 0 12px; }
button:hover { background: var(--soft); }
`;
