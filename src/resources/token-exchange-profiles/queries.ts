import { queryAll, queryOne } from "../../definition";
import { tokenExchangeProfile } from "./token-exchange-profile";

const words = { noun: "token exchange profile" };

export const getTokenExchangeProfile = queryOne(tokenExchangeProfile, words);

export const getTokenExchangeProfiles = queryAll(tokenExchangeProfile, words);
