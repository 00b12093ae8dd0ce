<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailCredentialOfferText", credentialScopeDisplayName)/>
<@mail.action msg("portalMailCredentialOfferButton")/>
<@mail.why msg("portalMailCredentialOfferWhy", realmName)/>
<#else>
${msg("verifiableCredentialOfferBody", link, linkExpiration, realmName, credentialScopeDisplayName, linkExpirationFormatter(linkExpiration))}
</#if>
