import type { z } from "zod";
import { azureAdOptions } from "./azure-ad";
import { databaseOptions } from "./database";
import { adfsOptions, adOptions, clientOptions, googleAppsOptions, plainOptions } from "./directory";
import { facebookOptions } from "./facebook";
import { githubOptions } from "./github";
import { googleOptions } from "./google";
import { oauth1Options, oauth2Options, wordpressOptions } from "./oauth";
import { oidcOptions, oktaOptions } from "./oidc";
import { emailOptions, smsOptions } from "./passwordless";
import { pingFederateOptions, samlOptions } from "./saml";
import {
  amazonOptions,
  appleOptions,
  bitbucketOptions,
  evernoteOptions,
  exactOptions,
  lineOptions,
  linkedinOptions,
  paypalOptions,
  salesforceCommunityOptions,
  salesforceOptions,
  socialOptions,
  twitterOptions,
} from "./social";
import { windowsLiveOptions } from "./windows-live";

/** Options by strategy: every strategy that Auth0 can create a connection of. */
export const optionsByStrategy = {
  ad: adOptions,
  adfs: adfsOptions,
  amazon: amazonOptions,
  apple: appleOptions,
  asana: socialOptions,
  atlassian: socialOptions,
  auth0: databaseOptions,
  "auth0-oidc": clientOptions,
  baidu: socialOptions,
  bitbucket: bitbucketOptions,
  bitly: socialOptions,
  box: socialOptions,
  "cloudflare-mcp": socialOptions,
  custom: plainOptions,
  daccount: socialOptions,
  dropbox: socialOptions,
  dwolla: socialOptions,
  email: emailOptions,
  evernote: evernoteOptions,
  "evernote-sandbox": evernoteOptions,
  exact: exactOptions,
  facebook: facebookOptions,
  fitbit: socialOptions,
  github: githubOptions,
  gitlab: socialOptions,
  "google-apps": googleAppsOptions,
  "google-oauth2": googleOptions,
  "hubspot-mcp": socialOptions,
  instagram: socialOptions,
  ip: plainOptions,
  line: lineOptions,
  "linear-mcp": socialOptions,
  linkedin: linkedinOptions,
  "notion-mcp": socialOptions,
  oauth1: oauth1Options,
  oauth2: oauth2Options,
  office365: clientOptions,
  oidc: oidcOptions,
  okta: oktaOptions,
  paypal: paypalOptions,
  "paypal-sandbox": paypalOptions,
  pingfederate: pingFederateOptions,
  planningcenter: socialOptions,
  salesforce: salesforceOptions,
  "salesforce-community": salesforceCommunityOptions,
  "salesforce-sandbox": salesforceOptions,
  samlp: samlOptions,
  "sentry-mcp": socialOptions,
  sharepoint: socialOptions,
  shop: socialOptions,
  shopify: socialOptions,
  slack: socialOptions,
  sms: smsOptions,
  soundcloud: socialOptions,
  thirtysevensignals: socialOptions,
  twitter: twitterOptions,
  untappd: socialOptions,
  vkontakte: socialOptions,
  waad: azureAdOptions,
  weibo: socialOptions,
  windowslive: windowsLiveOptions,
  wordpress: wordpressOptions,
  yahoo: socialOptions,
  yandex: socialOptions,
} satisfies Record<string, z.ZodObject>;

/** Name of a strategy. */
export type Strategy = keyof typeof optionsByStrategy;

export const strategies = Object.keys(optionsByStrategy) as [Strategy, ...Strategy[]];
