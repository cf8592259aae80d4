import { type Constraint, isObject, type Values } from "../../../definition";
import { lackedBy, objectsIn } from "../../json-tree";

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

const configOf = ({ config }: Values): Values => (isObject(config) ? config : {});

const missingIn = (one: Values, names: readonly string[], at: string): string[] =>
  lackedBy(configOf(one), names, `${at}.config`, String(one["type"]));

/** Nodes and components of a known kind hold what Auth0 asks for. */
export const completeNodes: Constraint<"nodes"> = {
  properties: ["nodes"],
  broken: ({ nodes }) =>
    objectsIn(nodes)
      .flatMap((node, index) => [
        ...missingIn(node, node["type"] === "FLOW" ? ["flow_id"] : [], `nodes[${index}]`),
        ...objectsIn(configOf(node)["components"]).flatMap((one, at) =>
          missingIn(one, needs[String(one["type"])]?.split(" ") ?? [], `nodes[${index}].config.components[${at}]`),
        ),
      ])
      .join("; ") || undefined,
};
