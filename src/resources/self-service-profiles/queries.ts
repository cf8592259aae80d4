import { z } from "zod";
import { map, object, type Query, queryAll, queryOne } from "../../definition";
import { selfServiceProfile } from "./self-service-profile";
import { pages, textsPath } from "./self-service-profile-custom-text";
import { profileId } from "./self-service-profile-id";

const words = { noun: "self-service profile" };

export const getSelfServiceProfile = queryOne(selfServiceProfile, { ...words, by: "name" });

export const getSelfServiceProfiles = queryAll(selfServiceProfile, words);

export const getSelfServiceProfileCustomText: Query = {
  name: "getSelfServiceProfileCustomText",
  description: "Texts of your own on a page of a self-service profile; none where Auth0's stand there.",
  args: object({
    selfServiceProfileId: profileId().describe("Id of the `SelfServiceProfile`."),
    language: pages.language.describe("Language of the texts."),
    page: pages.page.describe("Page that they are on."),
  }),
  result: map(z.string()).describe("Texts by their names."),
  scopes: ["read:self_service_profile_custom_texts"],
  one: { path: textsPath },
  source: "https://auth0.com/docs/api/management/v2/self-service-profiles/get-self-service-profile-custom-text",
};
