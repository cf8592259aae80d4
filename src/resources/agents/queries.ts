import { queryAll, queryOne } from "../../definition";
import { agent } from "./agent";

const words = { noun: "agent" };

export const getAgent = queryOne(agent, { ...words, by: "externalAgentId" });

export const getAgents = queryAll(agent, words);
