import { z } from "zod";
import { anyChange, hiddenSecret, matching, object, secret, sensitive, singleton, writeOnly } from "../../definition";

const sentBy = sensitive(anyChange("medium"), "Who sends the notifications decides which app can confirm logins.");

const text = () => z.string().min(1).max(1000).nullish();

const region =
  /^(?:us-east-[0-9]{1,2}|us-west-[0-9]{1,2}|ap-southeast-[0-9]{1,2}|ap-northeast-[0-9]{1,2}|ap-central-[0-9]{1,2}|eu-west-[0-9]{1,2}|eu-central-[0-9]{1,2})$/;

export const guardianPushSns = singleton({
  type: "GuardianPushSns",
  description:
    "AWS account through which push notifications are sent to an app of your own, when the `GuardianPushProvider` is `sns`. Every tenant has one, which is empty at first.",
  path: "/guardian/factors/push-notification/providers/sns",
  id: "guardian-push-sns",
  /** An account that was never set is answered as an empty object. */
  holds: [],
  scope: "guardian_factors",
  resets: true,
  deletion: "Empties what this resource declares of the account. What it does not declare stays.",
  declarations: (account) => [
    account["aws_access_key_id"] ? { ...account, aws_secret_access_key: hiddenSecret } : account,
  ],
  source: "https://auth0.com/docs/api/management/v2/guardian/patch-sns",
  security: {
    properties: {
      ...{ awsAccessKeyId: sentBy, awsSecretAccessKey: sentBy, awsRegion: sentBy },
      ...{ snsApnsPlatformApplicationArn: sentBy, snsGcmPlatformApplicationArn: sentBy },
    },
  },
  inputs: object({
    awsAccessKeyId: text().describe("Id of the access key."),
    // As recorded: the answer to a write shows it, a read does not.
    awsSecretAccessKey: secret(writeOnly(z.string().min(1).max(1000)))
      .nullish()
      .describe("Secret of the access key. A read does not show it, so that a change made elsewhere goes unseen."),
    awsRegion: matching(region, "an AWS region that Auth0 takes, such as `eu-central-1`")
      .max(1000)
      .nullish()
      .describe("AWS region."),
    snsApnsPlatformApplicationArn: text().describe("ARN of the SNS application for Apple's service."),
    snsGcmPlatformApplicationArn: text().describe("ARN of the SNS application for Google's messaging."),
  }),
});
