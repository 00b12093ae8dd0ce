<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailOrganizationText")/>

${msg("portalMailOrganization")}${mail.colon}${organization.name}
<@mail.action msg("portalMailOrganizationButton")/>
<@mail.why msg("portalMailOrganizationWhy", realmName)/>
<#else>
${msg("orgInviteBody", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration))}
</#if>
