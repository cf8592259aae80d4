import * as auth0 from "pulumi-dynamic-auth0";

const loyalty = new auth0.FlowVaultConnection("loyalty", { name: "Loyalty programme", appId: "HTTP" });

new auth0.Flow("points", {
  name: "Points of a customer",
  actions: [
    {
      id: "points",
      type: "HTTP",
      action: "SEND_REQUEST",
      params: {
        connection_id: loyalty,
        url: "https://loyalty.example.com/points",
        params: { email: "{{context.user.email}}" },
      },
    },
    { id: "answer", type: "FLOW", action: "RETURN_JSON", params: { payload: "{{actions.points.body}}" } },
  ],
});
