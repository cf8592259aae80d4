import { z } from "zod";
import { count, json, matching, merged, object, open, secret, unset, url, wire } from "../../../definition";

const text = () => z.string().optional();

/** An update merges the addons one by one and replaces each of them whole; null removes one. */
const addon = (shape: z.core.$ZodLooseShape = {}) => unset(null, open(shape)).optional();

const expiration = () => count().optional().describe("Minutes until an issued token expires; 5 unless set.");

const salesforceApi = () =>
  addon({
    clientId: secret(wire("clientid", z.string()))
      .optional()
      .describe("Consumer key of the connected app in Salesforce."),
    principal: secret(z.string())
      .optional()
      .describe("User attribute that holds the Salesforce user name, such as `email`."),
    communityName: wire("communityName", z.string()).optional().describe("Name of the Salesforce community."),
    communityUrlSection: text().describe("Part of the URL that stands for the Salesforce community."),
  });

/** Integrations that issue tokens for, or log users in to, one other product each. */
export const addons = merged(
  object({
    aws: addon({
      principal: text().describe("ARN of the SAML provider in AWS."),
      role: text().describe("ARN of the AWS role that users take on."),
      lifetimeInSeconds: count(900, 43200).optional().describe("Seconds until an AWS session ends: 900 to 43200."),
    }).describe("Temporary credentials for Amazon Web Services."),
    azureBlob: addon({
      accountName: wire("accountName", matching(/^([a-z0-9]){3,24}$/, "3 to 24 lower-case letters and digits"))
        .optional()
        .describe("Name of the storage account in Azure: 3 to 24 lower-case letters and digits."),
      storageAccessKey: secret(
        wire(
          "storageAccessKey",
          matching(/^([A-Za-z0-9+/]){86}==$/, "an Azure storage key: 86 base64 characters and `==`"),
        ),
      )
        .optional()
        .describe("Access key of the storage account."),
      containerName: wire(
        "containerName",
        matching(/^([a-z0-9]){1}([a-z0-9-]){2,62}$/, "3 to 63 lower-case letters, digits and hyphens, no hyphen first"),
      )
        .optional()
        .describe("Container that tokens are issued for."),
      blobName: wire("blobName", matching(/^(.){1,1024}$/, "1 to 1024 characters"))
        .optional()
        .describe("Blob that tokens are issued for; the whole container unless set."),
      expiration: expiration(),
      signedIdentifier: wire("signedIdentifier", z.string())
        .optional()
        .describe("Identifier of a shared access policy of the storage account."),
      blobRead: z.boolean().optional().describe("Lets the token read the blob."),
      blobWrite: z.boolean().optional().describe("Lets the token write the blob."),
      blobDelete: z.boolean().optional().describe("Lets the token delete the blob."),
      containerRead: z.boolean().optional().describe("Lets the token read every blob of the container."),
      containerWrite: z.boolean().optional().describe("Lets the token write every blob of the container."),
      containerDelete: z.boolean().optional().describe("Lets the token delete every blob of the container."),
      containerList: z.boolean().optional().describe("Lets the token list the blobs of the container."),
    }).describe("Shared access signatures for Azure Blob Storage."),
    azureSb: addon({
      namespace: text().describe("Service Bus namespace: the first part of its host name."),
      sasKeyName: wire("sasKeyName", z.string()).optional().describe("Name of the shared access policy."),
      sasKey: secret(wire("sasKey", z.string())).optional().describe("Primary key of the shared access policy."),
      entityPath: wire("entityPath", z.string()).optional().describe("Queue or topic that tokens are issued for."),
      expiration: z.int().optional().describe("Minutes until an issued token expires; 5 unless set."),
    }).describe("Shared access signatures for Azure Service Bus."),
    rms: addon({ url: url().describe("URL of the Rights Management Server, as users reach it.") }).describe(
      "Single sign-on to Active Directory Rights Management Services.",
    ),
    mscrm: addon({ url: url().describe("URL of Dynamics CRM.") }).describe("Single sign-on to Microsoft Dynamics CRM."),
    slack: addon({
      team: z.string().describe("Name of the Slack workspace: the first part of its host name."),
    }).describe("Single sign-on to Slack."),
    sentry: addon({
      orgSlug: text().describe("Short name of the Sentry organization, as its URL has it."),
      baseUrl: text().describe("URL of a self-hosted Sentry; leave it out otherwise."),
    }).describe("Single sign-on to Sentry."),
    box: addon().describe("Single sign-on to Box; `{}` turns it on."),
    cloudbees: addon().describe("Single sign-on to CloudBees; `{}` turns it on."),
    concur: addon().describe("Single sign-on to Concur; `{}` turns it on."),
    dropbox: addon().describe("Single sign-on to Dropbox; `{}` turns it on."),
    echosign: addon({ domain: text().describe("First part of the EchoSign host name.") }).describe(
      "Single sign-on to Adobe EchoSign.",
    ),
    egnyte: addon({ domain: text().describe("First part of the Egnyte host name.") }).describe(
      "Single sign-on to Egnyte.",
    ),
    firebase: addon({
      secret: secret(z.string()).optional().describe("Firebase secret, for version 2 of its SDK."),
      privateKeyId: secret(z.string()).optional().describe("Id of the private key, put into the header of tokens."),
      privateKey: secret(z.string()).optional().describe("Private key that signs tokens."),
      clientEmail: text().describe("Email address of the service account."),
      lifetimeInSeconds: z.int().optional().describe("Seconds until a token expires; 3600 unless set."),
    }).describe("Tokens for Google Firebase."),
    newrelic: addon({ account: text().describe("Account id in New Relic.") }).describe("Single sign-on to New Relic."),
    office365: addon({
      domain: text().describe("Domain name of the Office 365 tenant."),
      connection: text().describe("Name of a database connection to test an Office 365 tenant with."),
    }).describe("Single sign-on to Office 365."),
    salesforce: addon({
      entityId: url().optional().describe("URL by which Salesforce is identified; any URL will do."),
    }).describe("Single sign-on to Salesforce."),
    salesforceApi: salesforceApi().describe("Access tokens for the Salesforce API."),
    salesforceSandboxApi: salesforceApi().describe("Access tokens for the API of a Salesforce sandbox."),
    samlp: addon({
      mappings: json().optional().describe("SAML attribute by user attribute."),
      audience: text().describe("Audience of assertions; the issuer of the request unless set."),
      recipient: text().describe("Recipient of assertions; the URL that the request names unless set."),
      createUpnClaim: wire("createUpnClaim", z.boolean()).optional().describe("Whether assertions carry a UPN claim."),
      mapUnknownClaimsAsIs: wire("mapUnknownClaimsAsIs", z.boolean())
        .optional()
        .describe("Whether attributes that `mappings` leaves out are passed on without a namespace prefix."),
      passthroughClaimsWithNoMapping: wire("passthroughClaimsWithNoMapping", z.boolean())
        .optional()
        .describe("Whether attributes that `mappings` leaves out are passed on at all."),
      mapIdentities: wire("mapIdentities", z.boolean())
        .optional()
        .describe("Whether assertions carry what is known of the identity provider, such as its access token."),
      signatureAlgorithm: wire("signatureAlgorithm", z.string())
        .optional()
        .describe("Algorithm of the signature, such as `rsa-sha256`."),
      digestAlgorithm: wire("digestAlgorithm", z.string())
        .optional()
        .describe("Algorithm of the digest, such as `sha256`."),
      issuer: text().describe("Issuer that assertions name."),
      destination: text().describe("Destination of the response; the URL that the request names unless set."),
      lifetimeInSeconds: wire("lifetimeInSeconds", z.int())
        .optional()
        .describe("Seconds for which assertions are valid."),
      signResponse: wire("signResponse", z.boolean())
        .optional()
        .describe("Whether the whole response is signed, rather than the assertion in it."),
      nameIdentifierFormat: wire("nameIdentifierFormat", z.string()).optional().describe("URN of the NameID's format."),
      nameIdentifierProbes: wire("nameIdentifierProbes", z.array(z.string().min(1)))
        .optional()
        .describe("Attributes that may become the NameID; the first that a user has is taken."),
      authnContextClassRef: wire("authnContextClassRef", z.string())
        .optional()
        .describe("Authentication context that assertions name."),
    }).describe("Makes Auth0 a SAML 2.0 identity provider for this application."),
    layer: addon({
      providerId: wire("providerId", z.string()).describe("Id of the provider in Layer."),
      keyId: secret(wire("keyId", z.string())).describe("Id of the key that signs tokens."),
      privateKey: secret(wire("privateKey", z.string())).describe("Private key that signs tokens."),
      principal: text().describe("User attribute that identifies a user; `user_id` unless set."),
      expiration: expiration(),
    }).describe("Tokens for Layer."),
    sapApi: addon({
      clientId: wire("clientid", z.string()).optional().describe("OAuth client id in SAP."),
      usernameAttribute: wire("usernameAttribute", z.string())
        .optional()
        .describe("User attribute that holds the SAP user name, such as `email`."),
      tokenEndpointUrl: wire("tokenEndpointUrl", url())
        .optional()
        .describe("URL of the token endpoint of the OData server."),
      scope: text().describe("Scope that is asked for."),
      servicePassword: secret(wire("servicePassword", z.string()))
        .optional()
        .describe("Password of the service account that calls the token endpoint."),
      nameIdentifierFormat: wire("nameIdentifierFormat", z.string())
        .optional()
        .describe("URN of the NameID's format; unspecified unless set."),
    }).describe("Access tokens for SAP."),
    sharepoint: addon({
      url: text().describe("Internal URL of SharePoint."),
      externalUrl: z
        .union([z.string(), z.array(z.string())])
        .optional()
        .describe("URLs of SharePoint from the internet."),
    }).describe("Single sign-on to SharePoint."),
    springcm: addon({
      acsUrl: wire("acsurl", z.string()).optional().describe("URL of SpringCM's assertion consumer service."),
    }).describe("Single sign-on to SpringCM."),
    wams: addon({
      masterKey: secret(wire("masterkey", z.string())).optional().describe("Master key of the mobile service."),
    }).describe("Tokens for Windows Azure Mobile Services."),
    wsfed: addon().describe("WS-Federation; `{}` turns it on. It is set up by `callbacks` and `clientAliases`."),
    zendesk: addon({
      accountName: wire("accountName", z.string()).optional().describe("First part of the Zendesk host name."),
    }).describe("Single sign-on to Zendesk."),
    zoom: addon({ account: text().describe("First part of the Zoom host name.") }).describe("Single sign-on to Zoom."),
    ssoIntegration: addon({
      name: text().describe("Name of the integration."),
      version: text().describe("Version of the integration that is installed."),
    }).describe("An integration from Auth0's marketplace."),
    oag: object({}).nullish().describe("Single sign-on to Okta Access Gateway; `{}` turns it on."),
  }),
);
