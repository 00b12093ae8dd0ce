<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailLinkAccountText", identityProviderDisplayName)/>
<@mail.action msg("portalMailLinkAccountButton")/>
<@mail.why msg("portalMailLinkAccountWhy", realmName)/>
<#else>
${msg("identityProviderLinkBody", identityProviderDisplayName, realmName, identityProviderContext.username, link, linkExpiration, linkExpirationFormatter(linkExpiration))}
</#if>
