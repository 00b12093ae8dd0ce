<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.news title="portalMailLoginErrorTitle" text="portalMailLoginErrorText"/>
<#else>
${kcSanitize(msg("eventLoginErrorBodyHtml", event.date, event.ipAddress))?no_esc}
</#if>
</@layout.emailLayout>
