import * as auth0 from "pulumi-dynamic-auth0";

const templates = auth0.getPhoneNotificationTemplates({ disabled: false });

export const types = templates.then((all) => all.map(({ type }) => type));
