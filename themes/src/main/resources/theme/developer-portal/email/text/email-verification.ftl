<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailVerifyText")/>
<@mail.action msg("portalMailVerifyButton")/>
<@mail.why msg("portalMailVerifyWhy", realmName)/>
<#else>
${msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
</#if>
