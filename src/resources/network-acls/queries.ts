import { queryAll, queryOne } from "../../definition";
import { networkAcl } from "./network-acl";

const words = { noun: "network ACL" };

export const getNetworkAcl = queryOne(networkAcl, { ...words, about: "A network ACL, by its id or its priority." });

export const getNetworkAcls = queryAll(networkAcl, words);
