import { object, propertiesOf, type Query, resultOf } from "../../definition";
import { emailProvider } from "./email-provider";

const result = resultOf(emailProvider);

export const getEmailProvider: Query = {
  name: "getEmailProvider",
  description:
    "The service through which Auth0 sends its mails. Auth0 shows no secret of its credentials. A tenant that has none configured is an error.",
  args: object({}),
  result,
  scopes: ["read:email_provider"],
  one: {
    path: "/emails/provider",
    holds: emailProvider.holds!,
    /** The API answers name and enabled alone, unless the others are asked for. */
    query: {
      fields: propertiesOf(result)
        .map(({ wire }) => wire)
        .join(","),
      include_fields: true,
    },
  },
  source: "https://auth0.com/docs/api/management/v2/emails/get-provider",
};
