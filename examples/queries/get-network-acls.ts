import * as auth0 from "pulumi-dynamic-auth0";

const acls = auth0.getNetworkAcls();

export const inForce = acls.then((all) => all.filter(({ active }) => active).map(({ description }) => description));
