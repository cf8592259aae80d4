import { costText } from "./cost.mjs";
import { operations, withoutCheckpoints } from "./scale.mjs";

const title = ({ latency, limit }) =>
  `${latency} ms latency, ${limit ? `${limit.rate} requests a second with a burst of ${limit.burst}` : "no rate limit"}`;

const table = (heads, rows) =>
  [heads, heads.map((_, index) => (index < 2 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const kindsText = ({ kinds, requests }) =>
  requests === 0
    ? "0"
    : `${requests} (${Object.entries(kinds)
        .map(([kind, number]) => `${number} ${kind}`)
        .join(", ")})`;

/** Runs of the same size, ours with its reference where there is one. */
const pairs = (rows) =>
  rows
    .filter(({ isReference }) => !isReference)
    .map(({ count, costs }) => ({
      count,
      costs,
      reference: rows.find((row) => row.isReference && row.count === count)?.costs,
    }));

function requestTable({ rows }) {
  const heads = ["N", "Command", "Requests", "429", "Seconds", "Reference: requests", "429", "seconds"];
  return table(
    heads,
    pairs(rows).flatMap(({ count, costs, reference }) =>
      operations.map((operation) => {
        const cells = (cost) => (cost ? [kindsText(cost), cost.refused, cost.seconds.toFixed(1)] : ["", "", ""]);
        return [count, operation, ...cells(costs[operation]), ...cells(reference?.[operation])];
      }),
    ),
  );
}

function processTable({ rows }) {
  const heads = [
    "N",
    "Command",
    "Program: CPU s",
    "peak MB",
    "Provider: CPU s",
    "peak MB",
    "Provider: CPU ms a resource",
  ];
  return table(
    heads,
    pairs(rows).flatMap(({ count, costs }) =>
      operations.map((operation) => {
        const { program, provider } = costs[operation];
        const perResource = ((provider.cpu * 1000) / count).toFixed(1);
        const used = ({ cpu, memory }) => (cpu > 0 ? [cpu.toFixed(1), memory.toFixed(0)] : ["", ""]);
        return [count, operation, ...used(program), ...used(provider), perResource];
      }),
    ),
  );
}

const factor = (ours, reference) => (ours === 0 ? "none" : `${(reference / ours).toFixed(1)} times`);

/** How the reference compares, in a line for each scenario and its largest stack. */
export const ratios = (results) =>
  results.map((result) => {
    const { count, costs, reference } = pairs(result.rows).findLast((pair) => pair.reference);
    const refresh = [costs.refresh, reference.refresh];
    const refused = operations.map((operation) => reference[operation].refused).reduce((sum, one) => sum + one, 0);
    const own = operations.map((operation) => costs[operation].refused).reduce((sum, one) => sum + one, 0);
    return (
      `${title(result)}, N = ${count}: the reference's refresh takes ${factor(refresh[0].requests, refresh[1].requests)} the requests ` +
      `and ${factor(refresh[0].seconds, refresh[1].seconds)} the time; answers 429: ${own} against ${refused}`
    );
  });

const twoDigits = (amount) => (amount >= 10 ? String(Math.round(amount)) : amount.toPrecision(2));

/** What an up and a refresh cost for a resource, from the smallest to the largest stack. */
function growth(results) {
  const rows = pairs(results.find(({ latency, limit }) => latency > 0 && !limit).rows);
  const each = (amountOf) => rows.map(({ count, costs }) => twoDigits(amountOf(costs, count))).join(", ");
  const cpu = (costs, count) => (costs.up.provider.cpu * 1000) / count;
  const [first, last] = [rows[0], rows.at(-1)].map(({ count, costs }) => cpu(costs, count));
  return (
    `For stacks of ${rows.map(({ count }) => count).join(", ")} resources, an up takes the provider ${each(cpu)} ms of CPU time for each of them, ` +
    `and ${each(({ up }, count) => up.requests / count)} requests; a refresh takes ${each(({ refresh }, count) => refresh.requests / count)} requests. ` +
    (last <= first
      ? "The cost of a resource does not grow with their number."
      : "The cost of a resource grows with their number.")
  );
}

const targets = (cost) =>
  table(
    ["Cost", "Target", "Measured"],
    cost.map((one) => [one.what, one.most === undefined ? "" : `≤ ${one.most} ${one.unit}`, costText(one)]),
  );

/** The page about performance, in Markdown. */
export const report = ({ machine, cost, results }) => `# Performance

What Pulumi's commands cost with this package, measured by \`npm run bench\` on the real engine against the simulator. Stacks hold N clients; \`update\` is an up that changes every tenth of them; every command is run with Pulumi's defaults, but for when the state is written (below). The reference is this package with the pacing of requests and the reading out of lists switched off, in the same run: what a provider does that reads each object by itself and retries when it is refused.

Machine: ${machine.cores} cores (${machine.processor}), ${machine.memory} GB, Node.js ${machine.node}, Pulumi ${machine.pulumi}; all in all ${machine.minutes.toFixed(0)} minutes.

![Cost of each command by the number of resources](performance.svg)

${growth(results)} Wall time is for the largest part that of Pulumi's engine and of the Node.js processes that it starts. The engine writes the whole state after each step, which takes longer the more there are: for stacks of ${withoutCheckpoints} and more it is told here, by its setting \`PULUMI_SKIP_CHECKPOINTS=true\` (with \`PULUMI_EXPERIMENTAL=true\` in older releases), to write it once, at the end. A command that is cut off then leaves objects of which the state does not know.

${ratios(results)
  .map((line) => `- ${line}.`)
  .join("\n")}

## In the user's program

${targets(cost)}

The provider's process is Pulumi's own plugin. Before it asks for this package it loads Pulumi's SDK, which takes the time of a provider that does nothing: where that alone is more than 400 ms, nothing that this package does can meet the target. Its own part is what it adds.

## State

What Pulumi keeps as the outputs of a resource is at most 1.5 times the JSON of its declared properties and a constant part of less than 280 bytes: the provider's text, the resource's key, the tenant's domain and the version of the state. That counts what Auth0 adds and the resource shows, such as ids and secrets; only of what is done once, such as a ticket, the answer comes on top. \`test/definitions/state-size.test.ts\` holds each resource and each kind of connection to it, declared with everything that goes together; of a resource that declares little, the constant part and what Auth0 adds are most of the state. Where Auth0 makes something longer of a declaration, such as the addresses of scopes, the state keeps a digest to tell a change by. Pulumi itself adds its own: the inputs once more, the URN, and an envelope around each encrypted value.

## Requests that come on top

Beside one login and one request for each change:

- A run that creates some \`ResourceServer\`, \`Rule\`, \`ClientGrant\` or \`DeviceCredential\` lists the ids of that kind first, one request for each 100 that the tenant has, so that [what was there before](decisions/ownership.md) is never taken for its own. For a \`UserIdentity\` the user is read, once for each user. A \`Client\`, \`Connection\` and \`User\` needs none.
- What Auth0 replaces whole, such as a connection's \`options\`, is read before it is written: see [changed leaves](decisions/changed-leaves.md). A change of \`options\` takes one read in the preview, and in the update itself two reads and the write: the comparison reads what could be lost, and the update reads again.
- A run that creates users, or imports some, in a connection of which the program does not declare the \`enabledClients\` asks once which connections the application that logs in may use, one request for each 100 of them.

## Requests and time

${results.map((result) => `### ${title(result)}\n\n${requestTable(result)}`).join("\n\n")}

## Processes

A refresh and a destroy run no program.

${results.map((result) => `### ${title(result)}\n\n${processTable(result)}`).join("\n\n")}
`;
