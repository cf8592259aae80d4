import { type Constraint, isObject } from "../../../definition";
import { lackedBy, objectsIn } from "../../json-tree";

/** What the params of an action have to hold, by its type and name, as the official document says. */
const needs: Readonly<Record<string, string>> = {
  "ACTIVECAMPAIGN LIST_CONTACTS": "connection_id email",
  "ACTIVECAMPAIGN UPSERT_CONTACT": "connection_id email",
  "AIRTABLE CREATE_RECORD": "connection_id base_id table_name",
  "AIRTABLE LIST_RECORDS": "connection_id base_id table_name",
  "AIRTABLE UPDATE_RECORD": "connection_id base_id table_name record_id",
  "AUTH0 CREATE_USER": "connection_id payload",
  "AUTH0 GET_USER": "connection_id user_id",
  "AUTH0 UPDATE_USER": "connection_id user_id changes",
  "AUTH0 SEND_REQUEST": "connection_id pathname",
  "AUTH0 SEND_EMAIL": "to subject body",
  "AUTH0 SEND_SMS": "to message",
  "AUTH0 MAKE_CALL": "to message",
  "BIGQUERY INSERT_ROWS": "connection_id dataset_id table_id",
  "CLEARBIT FIND_PERSON": "connection_id email",
  "CLEARBIT FIND_COMPANY": "connection_id domain",
  "EMAIL VERIFY_EMAIL": "email",
  "FLOW BOOLEAN_CONDITION": "if",
  "FLOW DELAY_FLOW": "number",
  "FLOW ERROR_MESSAGE": "message",
  "FLOW MAP_VALUE": "input",
  "FLOW RETURN_JSON": "payload",
  "FLOW STORE_VARS": "vars",
  "GOOGLE_SHEETS ADD_ROW": "connection_id spreadsheet_id",
  "HTTP SEND_REQUEST": "url",
  "HUBSPOT ENROLL_CONTACT": "connection_id email workflow_id",
  "HUBSPOT GET_CONTACT": "connection_id email",
  "HUBSPOT UPSERT_CONTACT": "connection_id email",
  "JSON CREATE_JSON": "object",
  "JSON PARSE_JSON": "json",
  "JSON SERIALIZE_JSON": "object",
  "JWT DECODE_JWT": "token",
  "JWT SIGN_JWT": "connection_id",
  "JWT VERIFY_JWT": "connection_id token",
  "MAILCHIMP UPSERT_MEMBER": "connection_id list_id member",
  "OTP GENERATE_CODE": "reference length",
  "OTP VERIFY_CODE": "reference code",
  "PIPEDRIVE ADD_DEAL": "connection_id title",
  "PIPEDRIVE ADD_ORGANIZATION": "connection_id name",
  "PIPEDRIVE ADD_PERSON": "connection_id name",
  "SALESFORCE CREATE_LEAD": "connection_id last_name company",
  "SALESFORCE GET_LEAD": "connection_id lead_id",
  "SALESFORCE SEARCH_LEADS": "connection_id search_field search_value lead_fields",
  "SALESFORCE UPDATE_LEAD": "connection_id lead_id",
  "SENDGRID SEND_EMAIL": "connection_id personalizations from",
  "SLACK POST_MESSAGE": "connection_id",
  "STRIPE ADD_TAX_ID": "connection_id customer_id type value",
  "STRIPE CREATE_CUSTOMER": "connection_id",
  "STRIPE CREATE_PORTAL_SESSION": "connection_id customer_id",
  "STRIPE DELETE_TAX_ID": "connection_id customer_id id",
  "STRIPE FIND_CUSTOMERS": "connection_id email",
  "STRIPE GET_CUSTOMER": "connection_id id",
  "STRIPE UPDATE_CUSTOMER": "connection_id id",
  "TELEGRAM SEND_MESSAGE": "connection_id chat_id text",
  "TWILIO MAKE_CALL": "connection_id from to payload",
  "TWILIO SEND_SMS": "connection_id from to message",
  "WHATSAPP SEND_MESSAGE": "connection_id sender_id recipient_number type payload",
  "XML PARSE_XML": "xml",
  "XML SERIALIZE_XML": "object",
  "ZAPIER TRIGGER_WEBHOOK": "connection_id",
};

/** What is missing in actions and in those within them, as sentences. Kinds that are not known here need nothing. */
function missingIn(actions: unknown, place: string): string[] {
  return objectsIn(actions).flatMap(({ type, action, params }, index) => {
    const given = isObject(params) ? params : {};
    const kind = `${type} ${action}`;
    const at = `${place}[${index}]`;
    return [
      ...lackedBy(given, needs[kind]?.split(" ") ?? [], `${at}.params`, kind),
      ...["then", "else"].flatMap((branch) => missingIn(given[branch], `${at}.params.${branch}`)),
    ];
  });
}

/** Actions of a known kind hold what Auth0 asks for. */
export const completeActions: Constraint<"actions"> = {
  properties: ["actions"],
  broken: ({ actions }) => missingIn(actions, "actions").join("; ") || undefined,
};
