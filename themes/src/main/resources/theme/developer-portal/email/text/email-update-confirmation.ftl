<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailNewAddressText")/>

${msg("portalMailNewAddress")}${mail.colon}${newEmail}
<@mail.action msg("portalMailVerifyButton")/>
<@mail.why msg("portalMailNewAddressWhy", realmName)/>
<#else>
${msg("emailUpdateConfirmationBody", link, newEmail, realmName, linkExpirationFormatter(linkExpiration))}
</#if>
