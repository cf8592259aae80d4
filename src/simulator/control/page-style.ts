import { commonStyle } from "./common-style";

/** Style sheet of the page of objects and requests. */
export const pageStyle = `${commonStyle}
body { height: 100vh; display: grid; grid-template-rows: auto 1fr; }
main { display: grid; grid-template-columns: minmax(380px, 5fr) minmax(420px, 6fr); gap: 12px; padding: 12px;
  min-height: 0; }
.column { display: grid; gap: 12px; min-height: 0; }
.column.right { grid-template-rows: 1fr auto; }
section { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; display: flex;
  flex-direction: column; min-height: 0; }
.scroll { overflow: auto; min-height: 0; }
.row:hover, tbody tr:hover { background: var(--soft); }
#objects { display: grid; grid-template-columns: 180px 1fr; min-height: 0; flex: 1; }
#kinds { border-right: 1px solid var(--line); padding: 6px; }
#kinds button { display: flex; justify-content: space-between; gap: 8px; width: 100%; border: 0; text-align: left; }
#kinds button[aria-current="true"] { background: var(--accent); color: var(--panel); }
#kinds button[aria-current="true"] span { color: inherit; }
details { border-bottom: 1px solid var(--line); }
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
@media (max-width: 900px) { body { height: auto; } main { grid-template-columns: 1fr; } .scroll { max-height: 60vh; }
  .under { grid-template-columns: 1fr; max-height: none; } }
`;
