import * as auth0 from "pulumi-dynamic-auth0";

const theme = auth0.getBrandingTheme();

export const primaryButton = theme.then(({ colors }) => colors?.primaryButton);
