import { z } from "zod";
import { matching, open, permanent, secret, set } from "../../../definition";
import {
  alwaysOn,
  external,
  https,
  oauthClient,
  permissions,
  scopedBySwitches,
  scopes,
  switches,
  text,
} from "./fields";

/** A social provider without options of its own. */
export const socialOptions = open({
  ...external,
  ...oauthClient(),
  scope: z
    .union([z.string().max(4096), z.array(z.string().max(189)).max(20)])
    .meta({ set: true })
    .optional()
    .describe("Scopes that Auth0 asks the provider for: a list, or a text with spaces between them."),
});

export const evernoteOptions = open({ ...external, ...oauthClient() });

export const amazonOptions = open({
  ...external,
  ...oauthClient(z.string().max(255), z.string().max(255)),
  ...scopes,
  profile: alwaysOn("Asks for the user's name, address and id."),
  ...permissions({ postalCode: "read the user's postal code. Off unless set" }),
});

export const appleOptions = scopedBySwitches(
  open({
    ...external,
    clientId: permanent(z.string().max(384)).nullish().describe("Services ID of the application at Apple."),
    appSecret: permanent(secret(z.string().max(5120)))
      .nullish()
      .describe("Private key of the application at Apple, as PEM."),
    teamId: permanent(z.string().max(256)).nullish().describe("Id of the team at Apple."),
    kid: permanent(z.string().max(1536)).nullish().describe("Id of the key at Apple."),
    scope: z.string().max(91260).optional().describe("Scopes, with spaces between them. Auth0 derives them."),
    freeformScopes: set(z.string().max(2560)).max(1024).optional().describe("Further scopes to ask for."),
    ...permissions({
      name: "read the user's name",
      email: "read the user's address, which users can replace by a relay address of Apple's",
    }),
  }),
);

export const bitbucketOptions = open({
  ...external,
  ...oauthClient(z.string().length(18), z.string().max(512)),
  ...scopes,
  profile: alwaysOn("Asks for the user's name, picture and address."),
});

export const exactOptions = open({
  ...external,
  ...oauthClient(z.guid(), z.string().max(255)),
  baseUrl: https(128)
    .meta({ wire: "baseUrl" })
    .optional()
    .describe("Address of Exact Online; `https://start.exactonline.nl` unless set."),
  ...permissions({ profile: "read name, picture, address, gender and language" }),
});

export const lineOptions = open({
  ...external,
  ...oauthClient(z.string().max(255), z.string().max(255)),
  ...scopes,
  profile: alwaysOn("Asks for the user's display name, picture and status."),
  ...permissions({ email: "read the user's address, which LINE has to approve. Off unless set" }),
});

export const linkedinOptions = scopedBySwitches(
  open({
    ...external,
    ...oauthClient(matching(/^[a-z0-9]{14}$/, "14 lower-case letters and digits"), text(255)),
    ...scopes,
    strategyVersion: z
      .literal([1, 2, 3])
      .optional()
      .describe("Generation of LinkedIn's API: 3 (OpenID Connect, unless set), 2 or 1."),
    profile: alwaysOn("Asks for the user's basic profile."),
    openid: alwaysOn("Logs users in with OpenID Connect."),
    ...permissions({
      email: "read the user's primary address. Off unless set",
      basicProfile: "read id, name and picture (`r_liteprofile`). Off unless set",
      fullProfile: "read the full profile (`r_fullprofile`), which LinkedIn has retired. Off unless set",
      network: "read the user's contacts, which LinkedIn has retired. Off unless set",
    }),
  }),
);

export const paypalOptions = open({
  ...external,
  ...oauthClient(z.string().max(255), z.string().max(255)),
  ...scopes,
  profile: alwaysOn("Asks for name, date of birth, time zone and language."),
  ...permissions({
    address: "read the user's postal address. Off unless set",
    email: "read the user's email address. Off unless set",
    phone: "read the user's phone number. Off unless set",
  }),
});

const salesforce = {
  ...external,
  ...oauthClient(text(255), text(255)),
  ...scopes,
  ...switches({ profile: "Asks for the user's profile. On unless set" }),
};

export const salesforceOptions = scopedBySwitches(open(salesforce));

export const salesforceCommunityOptions = scopedBySwitches(
  open({
    ...salesforce,
    communityBaseUrl: https().optional().describe("Address of the Salesforce community whose login page is used."),
  }),
);

export const twitterOptions = open({
  ...external,
  ...oauthClient(text(255), text(255)),
  ...scopes,
  protocol: z.enum(["oauth1", "oauth2"]).optional().describe("OAuth 2.0, or the OAuth 1 of the older API."),
  profile: alwaysOn("Asks for the account's name, description and picture."),
  tweetRead: alwaysOn("Asks for the user's posts."),
  usersRead: alwaysOn("Asks for who the user follows and is followed by."),
  ...permissions({ offlineAccess: "stay connected while the user is away, with a refresh token" }),
});
