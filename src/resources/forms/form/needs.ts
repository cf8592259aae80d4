import { isObject, type Rule, type Values } from "../../../definition";

/** What the settings of a component have to hold, by its type, as the official document says. */
const needs: Readonly<Record<string, string>> = {
  JUMP_BUTTON: "text next_node",
  RESEND_BUTTON: "active_text button_text waiting_text flow_id",
  NEXT_BUTTON: "text",
  PREVIOUS_BUTTON: "text",
  AUTH0_VERIFIABLE_CREDENTIALS: "url alternate_text access_token verification_id",
  GMAPS_ADDRESS: "api_key",
  RECAPTCHA: "site_key secret_key",
  CUSTOM: "schema code",
  PAYMENT: "charge credentials",
};

const objectsIn = (list: unknown): Values[] => (Array.isArray(list) ? list.filter(isObject) : []);

const configOf = ({ config }: Values): Values => (isObject(config) ? config : {});

function missingIn(one: Values, names: string, at: string): string[] {
  const given = configOf(one);
  const missing = names.split(" ").filter((name) => name && given[name] === undefined);
  return missing.map((name) => `\`${at}.config.${name}\` is required for ${one["type"]}`);
}

/** Nodes and components of a known kind hold what Auth0 asks for. */
export const completeNodes: Rule<"nodes"> = {
  properties: ["nodes"],
  broken: ({ nodes }) =>
    objectsIn(nodes)
      .flatMap((node, index) => [
        ...missingIn(node, node["type"] === "FLOW" ? "flow_id" : "", `nodes[${index}]`),
        ...objectsIn(configOf(node)["components"]).flatMap((one, at) =>
          missingIn(one, needs[String(one["type"])] ?? "", `nodes[${index}].config.components[${at}]`),
        ),
      ])
      .join("; ") || undefined,
};
