import * as auth0 from "pulumi-dynamic-auth0";

const ours = auth0.getPromptScreenRenderers({ renderingMode: "advanced" });

export const screens = ours.then((all) => all.map(({ screen }) => screen));
