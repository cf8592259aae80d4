import * as auth0 from "pulumi-dynamic-auth0";

const preview = auth0.getClientCimdPreview({ externalClientId: "https://assistant.example.com/client.json" });

export const warnings = preview.then(({ validation }) => validation?.warnings);
