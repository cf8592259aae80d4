import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beside } from "../beside";
import type { MissionRequest } from "./requests";

const folder = beside("mission", "our table of it is not compared with the original collection");

interface Item {
  name: string;
  item?: Item[];
  request?: { method: string; url: { path: string[] }; body?: { mode?: string; raw?: string } };
}

/** The original collection, where it lies beside the project. */
export function originalCollection(): MissionRequest[] | undefined {
  if (!folder) return undefined;
  const [file = ""] = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const { item } = parsed(readFileSync(path.join(folder, file), "utf8")) as { item: Item[] };
  return item.flatMap((group) => (group.item ?? []).map((entry) => requestOf(group.name, entry)));
}

function requestOf(group: string, { request }: Item): MissionRequest {
  const { method, url, body } = request!;
  const segments = url.path.slice(2).map((segment) => segment.replace(/^:(\w+)$/, "{$1}"));
  const fields = body?.mode === "raw" && body.raw?.trim() ? leaves(parsed(body.raw)) : [];
  return { group, method, path: `/${segments.join("/")}`, fields: [...new Set(fields)] };
}

/** The file holds line breaks within its texts, which JSON does not allow. */
const parsed = (text: string): unknown => JSON.parse(text.replace(/[\r\n\t]+/g, " "));

/** Names of the innermost fields, nested ones with dots; an item of a list counts as the list. */
function leaves(value: unknown, name = ""): string[] {
  const items = Array.isArray(value) ? value : [value];
  const nested = items
    .filter((item) => typeof item === "object" && item !== null)
    .flatMap((item) => Object.entries(item as object));
  if (nested.length === 0) return [name];
  return nested.flatMap(([key, item]) => leaves(item, name ? `${name}.${key}` : key));
}
