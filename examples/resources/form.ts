import * as auth0 from "pulumi-dynamic-auth0";

const points = new auth0.Flow("points", { name: "Points of a customer" });

new auth0.Form("profile", {
  name: "Profile",
  languages: { primary: "en" },
  start: { next_node: "page" },
  nodes: [
    {
      id: "page",
      type: "STEP",
      config: {
        components: [
          { id: "full_name", category: "FIELD", type: "TEXT", label: "Your name", required: true },
          { id: "next", category: "BLOCK", type: "NEXT_BUTTON", config: { text: "Continue" } },
        ],
        next_node: "points",
      },
    },
    { id: "points", type: "FLOW", config: { flow_id: points, next_node: "$ending" } },
  ],
  ending: { resume_flow: true },
});
