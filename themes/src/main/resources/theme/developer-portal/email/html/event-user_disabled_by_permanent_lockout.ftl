<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.news title="portalMailLockedTitle" text="portalMailLockedText" next="portalMailLockedNext"/>
<#else>
${kcSanitize(msg("eventUserDisabledByPermanentLockoutHtml", event.date))?no_esc}
</#if>
</@layout.emailLayout>
