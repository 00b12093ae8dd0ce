<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailResetText")/>
<@mail.action msg("portalMailResetButton")/>
<@mail.why msg("portalMailResetWhy", realmName)/>
<#else>
${msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}
</#if>
