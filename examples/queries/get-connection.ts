import * as auth0 from "pulumi-dynamic-auth0";

const customers = auth0.getConnection({ name: "customers" });

export const customersId = customers.then(({ connectionId }) => connectionId);
