// SPDX-License-Identifier: Apache-2.0
/** What the types of @pulumi/keycloak need of the engine that they are written for, without the engine. */
export type Input<T> = T;
export type Output<T> = T;
export type ID = string;
export interface CustomResourceOptions {}
export interface InvokeOptions {}
export interface InvokeOutputOptions {}
export class CustomResource {}
export class ProviderResource {}
