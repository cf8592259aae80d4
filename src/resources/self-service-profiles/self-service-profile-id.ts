import { id, reference } from "../../definition";

/** Id of a profile. */
export const profileId = () => id("ssp", "self-service profile");

/** The profile that something belongs to. */
export const ofProfile = () => reference("SelfServiceProfile", profileId());
