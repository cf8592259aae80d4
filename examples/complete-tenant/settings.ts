import { createHmac } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const number = config.getNumber("edition") ?? 1;

/** What the tenant is like at first, and what `pulumi config set edition 2` makes of it. */
export const edition = <T>(first: T, second: T): T => (number === 2 ? second : first);

/** The application that logs in here: Auth0 creates users only in connections that are enabled for it. */
export const login = new pulumi.Config("auth0").get("clientId") ?? process.env["AUTH0_CLIENT_ID"]!;

/** A key or password of the company, another one in each edition. It stands for what a vault would hand out. */
export const secretOf = (name: string): pulumi.Output<string> =>
  config
    .requireSecret("seed")
    .apply((seed) => `Aa1-${createHmac("sha256", seed).update(`${name} ${number}`).digest("base64url")}`);

/** What the support has met in the tenant. Nothing in the program can bring these about. */
export interface SupportCases {
  /** Id of a user who is locked out after failed logins. */
  lockedOutUser: string;
  /** Email address of another one. */
  lockedOutLogin: string;
  /** Id of the enrollment of a lost phone. */
  lostPhone: string;
  /** Id of a user who lost the second factor altogether. */
  enrollsAgain: string;
  /** Id of a user who used up the recovery code. */
  needsRecoveryCode: string;
  /** Id of a user who has two accounts and wants to have one. */
  hasTwoAccounts: string;
  /** Email address of a user who has to be forgotten. */
  wantsToBeForgotten: string;
  leftBehindGroup: string;
  /** Execution of a flow whose user has to be forgotten. */
  forgottenExecution: { flowId: string; executionId: string };
  /** Ids of an action of somebody else that fails since its last change, and of its version that worked. */
  brokenAction: string;
  versionThatWorked: string;
  /** The same of a module. */
  brokenModule: string;
  moduleVersionThatWorked: string;
  /** Id of a signing key that got into the wrong hands. */
  leakedSigningKey: string;
  /** Id of an execution that a log names. */
  lastExecution: string;
}

export const supportCases = config.requireObject<SupportCases>("supportCases");

/** Access token of the user with two accounts, and ID token of the second one: what both logins gave. */
export const accountToken = config.requireSecret("accountToken");
export const secondAccountToken = config.requireSecret("secondAccountToken");

/** Access token of a user with which a device may be registered. */
export const deviceOwnerToken = config.requireSecret("deviceOwnerToken");

/** Ids of the organization templates for a customer at first, and for a large one: they are made in the dashboard. */
export const organizationTemplates = config.requireObject<[string, string]>("organizationTemplates");
