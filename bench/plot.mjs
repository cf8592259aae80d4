import { operations } from "./scale.mjs";

const colours = { up: "#0b6bcb", preview: "#7a7a7a", refresh: "#c2410c", update: "#15803d", destroy: "#7c3aed" };
const [width, height] = [300, 230];
const panels = [
  ["Requests for a resource", ({ requests }, count) => requests / count],
  ["Provider: CPU ms for a resource", ({ provider }, count) => (provider.cpu * 1000) / count],
  ["Seconds in all for a resource", ({ seconds }, count) => seconds / count],
];
const text = (x, y, content, more = "") => `<text x="${x}" y="${y}" ${more}>${content}</text>`;
const line = (x1, y1, x2, y2, more) => `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" ${more}/>`;

/** Powers of ten around values; where there is nothing, it stands at the bottom as 0. */
function scale(values, pixels, flip) {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive)) + 1e-9) - (positive.length < values.length ? 1 : 0);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive)) - 1e-9));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  if (positive.length < values.length) ticks[0] = 0;
  const at = (value) => {
    const share = value > 0 ? (Math.log10(value) - low) / (high - low) : 0;
    return pixels * (flip ? 1 - share : share);
  };
  return { ticks, at };
}

const tickText = (value) =>
  value === 0 || value >= 1 ? value.toLocaleString("en") : String(Number(value.toPrecision(1)));

function panel([name, amountOf], rows, left, top) {
  const amounts = rows.flatMap(({ count, costs }) => operations.map((one) => amountOf(costs[one], count)));
  const x = scale(
    rows.map(({ count }) => count),
    width,
    false,
  );
  const y = scale(amounts, height, true);
  const grid = [
    ...y.ticks.map(
      (tick) =>
        line(0, y.at(tick), width, y.at(tick), 'stroke="#ddd"') +
        text(-8, y.at(tick) + 4, tickText(tick), 'text-anchor="end" class="tick"'),
    ),
    ...x.ticks.map((tick) => text(x.at(tick), height + 18, tickText(tick), 'text-anchor="middle" class="tick"')),
  ];
  const drawn = [true, false].flatMap((isReference) =>
    operations.map((operation) => {
      const points = rows
        .filter((row) => row.isReference === isReference)
        .map(({ count, costs }) => [x.at(count), y.at(amountOf(costs[operation], count))].map((one) => one.toFixed(1)));
      const style = isReference ? 'stroke-dasharray="4 4" opacity="0.55"' : "";
      const dots = points.map(
        ([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${isReference ? 2 : 3.5}" fill="${colours[operation]}"/>`,
      );
      return `<polyline points="${points.map((point) => point.join(",")).join(" ")}" fill="none" stroke="${colours[operation]}" stroke-width="2" ${style}/>${dots.join("")}`;
    }),
  );
  const heading = text(0, -14, name, 'class="name"');
  const axis = text(width / 2, height + 38, "resources in the stack", 'text-anchor="middle" class="tick"');
  return `<g transform="translate(${left},${top})">${heading}${grid.join("")}${drawn.join("")}${axis}</g>`;
}

function legend(top) {
  const entries = operations.map((operation, index) => {
    const left = 60 + index * 120;
    return (
      line(left, top, left + 26, top, `stroke="${colours[operation]}" stroke-width="3"`) +
      text(left + 33, top + 4, operation)
    );
  });
  const left = 60 + operations.length * 120;
  const dashes = line(left, top, left + 26, top, 'stroke="#555" stroke-width="2" stroke-dasharray="4 4"');
  return entries.join("") + dashes + text(left + 33, top + 4, "reference: neither paced nor out of lists");
}

/** The plot of the first scenario that has latency: each panel an amount for a resource, by the number of resources. */
export function plot(results) {
  const { rows, latency } = results.find((result) => result.latency > 0 && !result.limit);
  const step = width + 85;
  const drawn = panels.map((one, index) => panel(one, rows, 60 + index * step, 90));
  const all = `${60 + 3 * step} ${height + 190}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all}" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<title>Cost of each command by the number of resources</title>
<style>.tick { font-size: 11px; fill: #555 } .name { font-weight: 600 }</style>
<rect width="100%" height="100%" fill="white"/>
${text(60, 36, `What a resource costs, ${latency} ms latency, no rate limit; both scales are logarithmic`, 'class="name" font-size="15"')}
${drawn.join("\n")}
${legend(height + 160)}
</svg>
`;
}
