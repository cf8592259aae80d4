import * as auth0 from "pulumi-dynamic-auth0";

const texts = auth0.getSelfServiceProfile({ name: "Customers" }).then(({ selfServiceProfileId }) =>
  auth0.getSelfServiceProfileCustomText({
    selfServiceProfileId: selfServiceProfileId!,
    language: "en",
    page: "get-started",
  }),
);

export const introduction = texts.then(({ introduction }) => introduction);
