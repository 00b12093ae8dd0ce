<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailVerifyTitle") text=msg("portalMailVerifyText")/>
<@mail.action msg("portalMailVerifyButton")/>
<@mail.why msg("portalMailVerifyWhy", realmName)/>
<#else>
${kcSanitize(msg("emailVerificationBodyHtml", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
