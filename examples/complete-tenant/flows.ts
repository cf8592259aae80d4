import * as auth0 from "pulumi-dynamic-auth0";
import { edition, secretOf } from "./settings";

const loyalty = new auth0.FlowVaultConnection("loyalty", {
  name: edition("Loyalty programme", "Loyalty"),
  appId: "HTTP",
  setup: { type: "BEARER", token: secretOf("loyalty") },
});

export const points = new auth0.Flow("points", {
  name: edition("Points", "Points of a customer"),
  actions: [
    {
      id: "points",
      type: "HTTP",
      action: "SEND_REQUEST",
      params: {
        connection_id: loyalty,
        url: edition("https://loyalty.example.com/points", "https://loyalty.example.com/v2/points"),
      },
    },
    { id: "answer", type: "FLOW", action: "RETURN_JSON", params: { payload: "{{actions.points.body}}" } },
  ],
});

export const profile = new auth0.Form("profile", {
  name: edition("Profile", "Profile of a customer"),
  languages: { primary: "en", default: edition("en", "de") },
  translations: edition(undefined, { de: { messages: { custom: { thanks: "Danke" } } } }),
  messages: { custom: { thanks: edition("Thanks", "Thank you") } },
  style: edition(undefined, { css: "h1 { color: #0059d6; }" }),
  start: { next_node: edition("page", "points") },
  nodes: [
    {
      id: "page",
      type: "STEP",
      config: {
        components: [
          { id: "full_name", category: "FIELD", type: "TEXT", label: edition("Name", "Your name"), required: true },
          { id: "next", category: "BLOCK", type: "NEXT_BUTTON", config: { text: "Continue" } },
        ],
        next_node: edition("points", "$ending"),
      },
    },
    { id: "points", type: "FLOW", config: { flow_id: points, next_node: edition("$ending", "page") } },
  ],
  ending: { resume_flow: true },
});

export const { flowVaultConnectionId } = loyalty;
