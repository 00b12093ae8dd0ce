<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailOrganizationTitle") text=msg("portalMailOrganizationText")/>
<@mail.facts><@mail.fact msg("portalMailOrganization")><bdi>${organization.name}</bdi></@mail.fact></@mail.facts>
<@mail.action msg("portalMailOrganizationButton")/>
<@mail.why msg("portalMailOrganizationWhy", realmName)/>
<#else>
${kcSanitize(msg("orgInviteBodyHtml", link, linkExpiration, realmName, organization.name, linkExpirationFormatter(linkExpiration)))?no_esc}
</#if>
</@layout.emailLayout>
