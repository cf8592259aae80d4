import * as auth0 from "pulumi-dynamic-auth0";

export const drafts = auth0.getFeatureFlags({ status: "draft" }).then((all) => all.map(({ name }) => name));
