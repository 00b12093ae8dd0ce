<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailLinkAccountTitle") text=msg("portalMailLinkAccountText", identityProviderDisplayName)/>
<@mail.action msg("portalMailLinkAccountButton")/>
<@mail.why msg("portalMailLinkAccountWhy", realmName)/>
<#else>
${kcSanitize(msg("identityProviderLinkBodyHtml", identityProviderDisplayName, realmName, identityProviderContext.username, link, linkExpiration, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
