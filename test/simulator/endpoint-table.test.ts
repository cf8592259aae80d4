import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { endpointTable, everyOperation, nameless, operationsOf, simulated } from "./endpoint-table";

const file = path.join(__dirname, "../../docs/simulator.md");
const [start, end] = ["<!-- endpoints -->\n", "\n<!-- /endpoints -->"];

const page = (): string => readFileSync(file, "utf8");
const table = (): string => page().slice(page().indexOf(start) + start.length, page().indexOf(end));

// `UPDATE_DOCS=1 npx jest test/simulator/endpoint-table` writes the table again.
if (process.env.UPDATE_DOCS)
  writeFileSync(file, page().replace(table(), endpointTable(everyOperation ?? operationsOf(table()))));

test("the page says of every simulated operation that it is, and of no other", () => {
  const said = operationsOf(table()).filter((operation) => operation.simulated);
  expect(said.map(nameless).sort()).toEqual([...simulated].sort());
});

test("the page lists every operation of the official document", () => {
  if (everyOperation) expect(table()).toBe(endpointTable(everyOperation));
});
