<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailNewAddressTitle") text=msg("portalMailNewAddressText")/>
<@mail.facts><@mail.fact msg("portalMailNewAddress")><bdi dir="ltr">${newEmail}</bdi></@mail.fact></@mail.facts>
<@mail.action msg("portalMailVerifyButton")/>
<@mail.why msg("portalMailNewAddressWhy", realmName)/>
<#else>
${kcSanitize(msg("emailUpdateConfirmationBodyHtml", link, newEmail, realmName, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
