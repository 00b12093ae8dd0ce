<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailCredentialOfferTitle") text=msg("portalMailCredentialOfferText", credentialScopeDisplayName)/>
<@mail.action msg("portalMailCredentialOfferButton")/>
<@mail.why msg("portalMailCredentialOfferWhy", realmName)/>
<#else>
${kcSanitize(msg("verifiableCredentialOfferBodyHtml", link, linkExpiration, realmName, credentialScopeDisplayName, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
