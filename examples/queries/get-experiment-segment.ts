import * as auth0 from "pulumi-dynamic-auth0";

export const { rules } = auth0.getExperimentSegmentOutput({ name: "Phones in Europe" });
