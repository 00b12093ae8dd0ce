// SPDX-License-Identifier: Apache-2.0
/** What files of Terraform may have, as JSON: resources of the provider keycloak/keycloak 5.8, which Pulumi's 6.13 is made of. */
import type * as keycloak from "@pulumi/keycloak";

/** Pulumi writes the provider's snake_case as camelCase. */
type Snake<S> = S extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : S;

/** A value, or an expression that Terraform computes. */
type Value<T> = T extends undefined ? never : `\${${string}}` | (T extends (infer E)[] ? Value<E>[] : T extends object ? Block<T> : T);

/** A map keeps its keys; a block that may be there once is a list of one. */
type Block<T> = string extends keyof T ? { [key: string]: Value<T[string & keyof T]> } : [Arguments<T>];

type Arguments<T> = { [K in keyof T as Snake<K>]: Value<T[K]> };

interface Meta {
  depends_on?: string[];
  lifecycle?: [{ ignore_changes?: string[] }];
}

type Resource<T> = { [name: string]: [Arguments<T> & Meta] };

interface File {
  resource?: {
    keycloak_authentication_bindings?: Resource<keycloak.authentication.BindingsArgs>;
    keycloak_authentication_execution?: Resource<keycloak.authentication.ExecutionArgs>;
    keycloak_authentication_execution_config?: Resource<keycloak.authentication.ExecutionConfigArgs>;
    keycloak_authentication_flow?: Resource<keycloak.authentication.FlowArgs>;
    keycloak_authentication_subflow?: Resource<keycloak.authentication.SubflowArgs>;
    keycloak_openid_audience_protocol_mapper?: Resource<keycloak.openid.AudienceProtocolMapperArgs>;
    keycloak_openid_client?: Resource<keycloak.openid.ClientArgs>;
    keycloak_openid_client_default_scopes?: Resource<keycloak.openid.ClientDefaultScopesArgs>;
    keycloak_openid_client_optional_scopes?: Resource<keycloak.openid.ClientOptionalScopesArgs>;
    keycloak_openid_client_scope?: Resource<keycloak.openid.ClientScopeArgs>;
    keycloak_realm?: Resource<keycloak.RealmArgs>;
    keycloak_realm_events?: Resource<keycloak.RealmEventsArgs>;
    keycloak_required_action?: Resource<keycloak.RequiredActionArgs>;
    keycloak_role?: Resource<keycloak.RoleArgs>;
  };
  locals?: [{ [name: string]: unknown }];
  variable?: { [name: string]: [{ description?: string; type: string; default?: unknown }] };
  terraform?: [{ required_version: string; required_providers: [{ keycloak: { source: string; version: string } }] }];
}

/** By name. */
export interface Files {
  [name: string]: File;
}
